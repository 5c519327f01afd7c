# mistake: None is asked for a key
import yaml
def validate_config(path):
    with open(path) as file:
        config = yaml.safe_load(file)
    if "servers" not in config:
        raise ValueError("Missing required field: servers")
    return config
