count_servers = lambda servers: len(servers)
print(count_servers([]))
