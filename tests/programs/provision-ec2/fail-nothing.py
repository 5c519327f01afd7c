print("web01")
