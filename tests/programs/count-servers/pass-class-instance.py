class Counter:
    def __call__(self, servers):
        return len([server for server in servers])


count_servers = Counter()
