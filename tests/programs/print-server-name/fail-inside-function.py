# mistake: The variable is set inside a function or a class
def main():
    server_name = "web-server-01"
    print(server_name)


main()
