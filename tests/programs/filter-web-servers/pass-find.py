def filter_web_servers(servers):
    result = []
    for name in servers:
        if name.find("web") == 0:
            result += [name]
    return result


if __name__ == "__main__":
    print(filter_web_servers(["web01", "db01"]))
