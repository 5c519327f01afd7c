# mistake: The second call goes on counting
def count_servers(servers, seen=[]):
    seen.extend(servers)
    return len(seen)
