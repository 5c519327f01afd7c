from yaml import safe_load, YAMLError

def need(condition, text):
    if not condition:
        raise ValueError(text)

def validate_config(path):
    with open(path, "rb") as file:
        try:
            config = safe_load(file)
        except YAMLError as error:
            raise ValueError("broken YAML") from error
    need(isinstance(config, dict), "mapping expected")
    need("servers" in config, "servers missing")
    need(isinstance(config["servers"], list), "servers is no list")
    need(config["servers"], "servers is empty")
    for entry in config["servers"]:
        need(isinstance(entry, dict), "entry is no mapping")
        need(entry.get("name"), "name missing in " + repr(entry))
        need(entry.get("ip"), f"ip missing for {entry.get('name')}")
    return config
