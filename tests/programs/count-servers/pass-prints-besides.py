def count_servers(servers):
    total = servers.__len__()
    print(f"There are {total} servers.")
    return total


print("Total:", count_servers(["a", "b"]))
