# mistake: It searches the text
data = '{"server": {"name": "web01", "location": {"city": "San Francisco"}}}'
if '"city": "' in data:
    print(data.split('"city": "')[1].split('"')[0])
else:
    print("unknown")
