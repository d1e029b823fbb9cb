"""How the portal is served, by `make run` and in the container. gunicorn reads this file from the working folder.

Two workers of four threads were measured to serve this site best on two cores; WEB_CONCURRENCY changes the number
of workers. No access log: the addresses of visitors are nobody's business.
"""

import os
from pathlib import Path

bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# Each worker its own queue; a shared one halved the throughput in a third of the measurements.
reuse_port = True
# Nothing here steers a running server, and the socket would need a home folder to stand in.
control_socket_disable = True
# The heartbeat is a file; on a slow disk its writes make gunicorn think that a worker hangs.
_memory = Path("/dev/shm")  # noqa: S108 - gunicorn opens its file there safely
worker_tmp_dir = str(_memory) if _memory.is_dir() else None
loglevel = "warning"
