"""😀 doc"""; ä = "😀"; servers: "list[str]" = ["web01", "web02", "db01"]; ö = "x"  # ü
for s in servers: print(s)
