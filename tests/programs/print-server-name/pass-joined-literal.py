server_name = (
    "web"
    "-server-"
    "01"
)
print("Server", server_name, "is up", sep=" / ", end="!!\n")
