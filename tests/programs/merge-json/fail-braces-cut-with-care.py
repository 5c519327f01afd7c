# mistake: A key stands in the object twice
json1 = '{"name": "web01"}'
json2 = '{"status": "active"}'
parts = [text[1:-1].strip() for text in (json1, json2)]
print("{" + ", ".join(part for part in parts if part) + "}")
