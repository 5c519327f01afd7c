server_name = "web-server-01"
print("Sërver →", server_name, "✓")
