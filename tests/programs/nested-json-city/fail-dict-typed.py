data = {"server": {"name": "web01", "location": {"city": "San Francisco"}}}
print(((data.get("server") or {}).get("location") or {}).get("city") or "unknown")
