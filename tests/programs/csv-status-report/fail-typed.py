# mistake: The report is typed
print("""Server 10.0.0.1 has status 200
Server 10.0.0.2 has status 200
Server 10.0.0.3 has status 500
Server 10.0.0.4 has status 404
Server 10.0.0.5 has status 200
Status 200: 3
Status 500: 1
Status 404: 1
Total servers: 5""")
