//! `matchbook serve` as a browser meets it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

use super::scratch::command;

/// A running `serve`, ended when it goes out of sight.
#[derive(Debug)]
pub struct Serving {
    child: Child,
    /// Host and port.
    pub address: String,
}

impl Serving {
    /// Starts it in the folder of a site, on a free port, and reads the address from the first line.
    pub fn of(folder: &Path) -> Self {
        let mut child =
            command(folder, &["serve", "--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let address = first.trim().strip_prefix("http://").and_then(|rest| rest.strip_suffix('/'));
        let address = address.unwrap_or_else(|| panic!("the first line is no address: {first}")).to_owned();
        Self { child, address }
    }

    /// What is answered to a request, head and body.
    pub fn answer(&self, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
