server_name = 'web-server-01'

if __name__ == "__main__":
    print(server_name)
