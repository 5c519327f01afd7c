import yaml
def validate_config(path):
    text = open(path).read()
    for word in ("servers:", "name:", "ip:"):
        if word not in text:
            raise ValueError(word)
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(str(error))
