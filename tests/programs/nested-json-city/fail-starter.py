# mistake: Nothing is printed
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
