count_servers = len
