//! Shows a built site on this machine: the files of one folder, over HTTP, to this machine alone.

mod http;
mod path;

use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;

use tokio::net::TcpListener;

/// A listener on loopback that has its port already, so that the address can be printed before anybody asks.
#[derive(Debug)]
pub struct Listener {
    listener: TcpListener,
    port: u16,
}

impl Listener {
    /// Takes a port of this machine; 0 takes a free one.
    ///
    /// # Errors
    /// As the system reports them: [`io::ErrorKind::AddrInUse`] where another program has the port.
    pub async fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// The address to open in a browser.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves the files of a folder until the process is asked to stop.
    ///
    /// `base` is the path under which the site will live (`/fair/`); it is understood as well as `/`, because 404.html
    /// names it.
    ///
    /// # Errors
    /// As the system reports them.
    pub async fn serve(self, folder: PathBuf, base: String) -> io::Result<()> {
        let router = http::router(folder, base, self.port);
        axum::serve(self.listener, router).with_graceful_shutdown(interrupted()).await
    }
}

/// Waits for Ctrl-C. Where the system cannot tell, the process ends in the system's own way.
async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
