# mistake: Nothing is printed
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
