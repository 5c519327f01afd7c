# mistake: The city is typed
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
print("San Francisco")
