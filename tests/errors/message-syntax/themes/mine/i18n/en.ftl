home = Start
this is no message
