//! Output for machines.
