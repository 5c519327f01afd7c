import json

def healthy(servers):
    for server in servers:
        try:
            if (server["role"], server["status"]) == ("web", "up"):
                yield server["name"]
        except KeyError:
            continue

def main():
    with open("inventory.json") as file:
        names = list(healthy(json.load(file)))
    assert names, "no healthy web server"
    with open("lb_config.json", "w") as file:
        print(json.dumps({"frontend": {"port": 80}, "backend": names}, indent=4), file=file)

if __name__ == "__main__":
    main()
