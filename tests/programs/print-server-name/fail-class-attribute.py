# mistake: The variable is set inside a function or a class
class Config:
    server_name = "web-server-01"


print(Config.server_name)
