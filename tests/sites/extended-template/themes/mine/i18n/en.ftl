companies = Firms
