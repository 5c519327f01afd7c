# mistake: Nothing is written
# Read inventory.json, choose the healthy web servers, write lb_config.json.
