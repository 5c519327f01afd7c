import socket
try:
    socket.create_connection(("google.com", 80), timeout=2)
    print("google.com answers")
except OSError as error:
    print("google.com does not answer", error)
