print("Server Status CPU\nweb01 up 42%\nweb02 degraded 93%\ndb01 up 17%")
