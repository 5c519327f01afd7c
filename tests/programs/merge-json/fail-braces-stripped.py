# mistake: The braces are cut off and glued
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print("{" + json1.strip("{}") + ", " + json2.strip("{}") + "}")
