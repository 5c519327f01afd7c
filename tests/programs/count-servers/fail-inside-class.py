class Fleet:
    def count_servers(self, servers):
        return len(servers)
