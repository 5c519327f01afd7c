import yaml

def validate_config(path):
    try:
        config = yaml.safe_load(open(path).read())
        servers = config["servers"]
    except (yaml.YAMLError, KeyError, TypeError) as problem:
        raise ValueError(f"servers: {problem!r}") from problem
    if not (isinstance(servers, list) and servers):
        raise ValueError("servers")
    for server in servers:
        try:
            name, ip = server["name"], server["ip"]
        except TypeError:
            raise ValueError("not a mapping") from None
        except KeyError as key:
            raise ValueError(f"{key} is missing in {server}") from None
        if not name or not ip:
            raise ValueError(f"name or ip of {name} is empty")
    return config
