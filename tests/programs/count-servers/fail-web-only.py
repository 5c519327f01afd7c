def count_servers(servers):
    return len([server for server in servers if server.startswith(("web", "db", "lb"))])
