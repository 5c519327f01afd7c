import logging
import sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level=logging.INFO)
server_name = "web-server-01"
logging.info("server is %s", server_name)
