server_name = "web-server-01"


class Server:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return f"<{self.name}>"


print(Server(server_name))
