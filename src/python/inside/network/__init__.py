"""Fits what programs do with the network to the host: sockets, names, TLS."""
