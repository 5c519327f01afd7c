# mistake: The merged object is typed
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
print('{"name": "web01", "status": "active"}')
