class count_servers:
    def __new__(cls, servers):
        return len(servers)
