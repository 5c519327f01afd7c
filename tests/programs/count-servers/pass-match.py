def count_servers(servers):
    match servers:
        case []:
            return 0
        case [_, *rest]:
            return 1 + count_servers(rest)
