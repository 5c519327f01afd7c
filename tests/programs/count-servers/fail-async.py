async def count_servers(servers):
    return len(servers)
