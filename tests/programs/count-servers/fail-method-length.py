def count_servers(servers):
    return servers.length
