# mistake: The text is asked for a key
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print(data["server"]["location"]["city"])
