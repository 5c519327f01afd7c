server_name = """web-server-01"""
print("""
Report
------
name : %s
""" % server_name)
