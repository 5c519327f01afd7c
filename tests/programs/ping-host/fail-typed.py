print("""PING google.com (142.250.74.46) 56(84) bytes of data.
64 bytes from 142.250.74.46: icmp_seq=1 ttl=117 time=11.2 ms
64 bytes from 142.250.74.46: icmp_seq=2 ttl=117 time=11.0 ms
64 bytes from 142.250.74.46: icmp_seq=3 ttl=117 time=11.4 ms
64 bytes from 142.250.74.46: icmp_seq=4 ttl=117 time=11.1 ms

--- google.com ping statistics ---
4 packets transmitted, 4 received, 0% packet loss, time 3004ms
rtt min/avg/max/mdev = 11.0/11.2/11.4/0.1 ms""")
