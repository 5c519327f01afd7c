if __name__ == "__main__":
    server_name = "web-server-01"
    print("Server:", server_name, sep="\t")
