//! The editor's companion: shows a site on this machine, to this machine alone, as `build` would write it now, and brings open
//! pages up to date whenever a file is saved. It writes nothing, until somebody presses the button that mends what is certain.
//!
//! [`watch`] hears of a change, [`desk`] makes the next book, [`press`] prints its pages, [`stage`] holds what is shown,
//! [`http`] answers, [`reload`] tells open pages, [`mend`] mends; [`attendant`] goes from one to the next, and has templates
//! tried beside all this by a [`trial`].

mod attendant;
mod desk;
mod http;
mod mend;
mod path;
mod press;
mod probe;
mod quick;
mod reload;
mod stage;
mod told;
mod trial;
mod watch;

pub use desk::Desk;
pub use press::{Press, Printed};
pub use watch::Polling;

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::thread;

use tokio::net::TcpListener;

use crate::diagnostic::ReportLanguage;
use crate::pipeline::{Report, Site};
use attendant::Attendant;
use mend::Mender;
use stage::{Numbers, Showing, Stage};

/// How to serve.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Whether pages get the script that brings them up to date. Without it they are as `build` writes them.
    pub reloads: bool,
    /// Whether files are looked at again and again instead of waiting for the system to tell of a change.
    pub polls: bool,
    /// The language of the panel.
    pub language: ReportLanguage,
    /// Tells this run from others; pages of an earlier one are fetched anew.
    pub run: u64,
}

/// What an editor is told at the terminal.
#[derive(Debug)]
pub enum News<'a> {
    /// Problems of which nothing was said yet.
    Problems(&'a Report),
    /// There was an error, and there is none any more.
    Mended,
    /// From now on the files are looked at again and again.
    Polls(Polling),
}

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

    /// Serves what is on a desk until the process is asked to stop. The paths of the site's address (`/fair/`) are understood
    /// as well as those below `/`, because 404.html names them.
    ///
    /// # Errors
    /// As the system reports them.
    pub async fn serve(
        self,
        site: Site,
        desk: Desk,
        options: Options,
        tell: impl Fn(News<'_>) + Send + 'static,
    ) -> io::Result<()> {
        let numbers = Numbers { run: options.run, book: 0, style: 0, files: 0 };
        let nothing = Showing { press: None, panel: None, base: "/".to_owned(), numbers };
        let stage = Arc::new(Stage::new(nothing, options.language));
        let mender = Mender::new(site.clone(), desk.inputs.clone(), options.language);
        let router = http::router(Arc::clone(&stage), self.port, options.reloads, mender);
        let attendant = Attendant::new(site, desk, stage, options, tell);
        thread::spawn(move || attendant.attend());
        tokio::select! {
            // Not gracefully: the streams of open pages never end.
            served = async { axum::serve(self.listener, router).await } => served,
            () = interrupted() => Ok(()),
        }
    }
}

/// Waits for Ctrl-C. Where the system cannot tell, the process ends in the system's own way.
async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
