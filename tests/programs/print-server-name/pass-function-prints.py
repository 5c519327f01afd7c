server_name = "web-server-01"


def show(name, *, prefix="=> "):
    print(prefix + name)


show(server_name)
