# mistake: Two texts are joined
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print([json1, json2])
