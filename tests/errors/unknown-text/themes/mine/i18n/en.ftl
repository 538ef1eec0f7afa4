# Words of ours.
compannies = Exhibitors
search = Find
welcome = Welcome
